from mien.domain.scene_reading.amounts import SHOWN_WITH_LEGS, changed_shot, merged_changes
from mien.domain.scene_reading.finding import Attribute, Finding, Standing
from mien.domain.scene_reading.reading import SceneReading, read_scene
from mien.domain.scene_reading.weighing import setting_of

__all__ = [
    "SHOWN_WITH_LEGS",
    "Attribute",
    "Finding",
    "SceneReading",
    "Standing",
    "changed_shot",
    "merged_changes",
    "read_scene",
    "setting_of",
]
