from mien.domain.scene_reading.finding import Attribute, Finding, Standing
from mien.domain.scene_reading.reading import SceneReading, read_scene

__all__ = ["Attribute", "Finding", "SceneReading", "Standing", "read_scene"]
