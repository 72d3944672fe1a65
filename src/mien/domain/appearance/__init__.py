"""Free text to structured looks: what it states, and what it leaves open, filled from the seed."""

from mien.domain.appearance.describe import as_json, describe
from mien.domain.appearance.overrides import apply_overrides
from mien.domain.appearance.read import read_appearance
from mien.domain.appearance.stated import Stated

__all__ = ["Stated", "apply_overrides", "as_json", "describe", "read_appearance"]
