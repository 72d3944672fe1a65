"""What the rules need from the world, as protocols. One contract suite per port runs on every adapter."""

from mien.ports.clock import Clock
from mien.ports.images import (
    MAX_COUNT,
    Capabilities,
    Edit,
    GeneratedImages,
    ImageBackend,
    ImageRequest,
    OnProgress,
    Picture,
    Progress,
    Quality,
    Receipts,
    Reference,
    Subject,
)
from mien.ports.readiness import Readiness
from mien.ports.storage import ObjectStore, StoredObject
from mien.ports.text import Piece, TextEngine, TextEngines, TextRequest
from mien.ports.vision import (
    Calibratable,
    CalibrationSource,
    ImageAnalyzer,
    Judgement,
    KnownPicture,
    Look,
    Measure,
    Scorer,
    ScoreRequest,
    Shown,
)

__all__ = [
    "MAX_COUNT",
    "Calibratable",
    "CalibrationSource",
    "Capabilities",
    "Clock",
    "Edit",
    "GeneratedImages",
    "ImageAnalyzer",
    "ImageBackend",
    "ImageRequest",
    "Judgement",
    "KnownPicture",
    "Look",
    "Measure",
    "ObjectStore",
    "OnProgress",
    "Picture",
    "Piece",
    "Progress",
    "Quality",
    "Readiness",
    "Receipts",
    "Reference",
    "ScoreRequest",
    "Scorer",
    "Shown",
    "StoredObject",
    "Subject",
    "TextEngine",
    "TextEngines",
    "TextRequest",
]
