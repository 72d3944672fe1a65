"""Colours that go together, and the clothes that complete a description or make a change from it."""

from __future__ import annotations

from dataclasses import dataclass

from mien.domain.worldview import Theme
from mien.images.illustrator.blend import luminance, mix, shade
from mien.images.illustrator.eras import Era

_DARK = 0.3


@dataclass(frozen=True, slots=True)
class Taste:
    """Colours that go together."""

    top: str
    bottom: str
    outer: str
    shoes: str
    accent: str

    def all_in(self, color: str) -> Taste:
        """The same with every garment in one colour; what lies below stands off a little from what lies above."""
        dark = luminance(color) < _DARK
        below = mix(color, "#8f8ca0", 0.16) if dark else shade(color, 0.05)
        shoes = "#27242a" if dark else mix(color, "#5d4a40", 0.75)
        return Taste(top=below, bottom=shade(color, 0.02), outer=color, shoes=shoes, accent=self.accent)


TASTES = (
    Taste("#f0e6d6", "#2f3e5c", "#b5623f", "#4a332b", "#e0a33e"),
    Taste("#3f7d78", "#3a3a45", "#d8c3a0", "#6b4630", "#ef8a5b"),
    Taste("#d96f5d", "#3b4a6b", "#44506b", "#f1ede6", "#f3c969"),
    Taste("#5b6fae", "#4a4038", "#7a4a3c", "#39312f", "#f0b74f"),
    Taste("#e3b14a", "#3d5166", "#4f6b5a", "#5a3a2c", "#c9533f"),
    Taste("#f3ede2", "#5c4a3f", "#355a63", "#3a2c2a", "#c7504a"),
    Taste("#8a5a83", "#34344a", "#59605a", "#ece5dc", "#e7b95c"),
    Taste("#7d9b6a", "#4b4a5a", "#c79a62", "#58402f", "#e2705a"),
    Taste("#c7d3e0", "#3a3f57", "#8c3f48", "#40302c", "#e9a94f"),
    Taste("#a8453f", "#41454d", "#8a7a5e", "#2f2a2b", "#ead9b0"),
)
THEME_TASTES = {
    Theme.REVOLUTIONARY: Taste("#2b2629", "#3b3a40", "#b5302f", "#241f21", "#e7b23d"),
    Theme.PATRIOT: Taste("#f4f1ea", "#2d4470", "#27417c", "#5a3a2c", "#c43a43"),
    Theme.SKEPTIC: Taste("#e9e2d0", "#3c403f", "#9a8158", "#4a362a", "#7d3b3b"),
    Theme.TECH: Taste("#2f2c5e", "#45527d", "#3a3478", "#efeff6", "#40cfe6"),
    Theme.BURNT_OUT: Taste("#8e8b88", "#54505a", "#6d6a68", "#3b3838", "#a98a6b"),
}
NEEDS = {
    Theme.REVOLUTIONARY: ("jacket, turtleneck, trousers, boots", "coat, t-shirt, jeans, boots, scarf"),
    Theme.MODERATE: ("cardigan, shirt, trousers, shoes", "blazer, shirt, trousers, shoes"),
    Theme.PATRIOT: ("jacket, t-shirt, jeans, boots", "blazer, shirt, trousers, shoes, tie"),
    Theme.SKEPTIC: ("trench coat, shirt, trousers, shoes, tie", "coat, turtleneck, trousers, shoes"),
    Theme.TECH: ("hoodie, jeans, sneakers", "jacket, t-shirt, jeans, sneakers"),
    Theme.BURNT_OUT: ("cardigan, t-shirt, trousers, slippers", "sweater, jeans, sneakers"),
    Theme.DEFAULT: (
        "sweater, trousers, shoes",
        "jacket, t-shirt, jeans, sneakers",
        "cardigan, blouse, trousers, shoes",
        "shirt, jeans, boots",
    ),
}
"""What is worn today by those whose description names no clothes."""
OLD_NEEDS = {
    (Era.GENTRY, True): ("gown, shoes", "blouse, long skirt, shoes, shawl"),
    (Era.GENTRY, False): ("dress coat, shirt, breeches, boots, kerchief", "vest, shirt, breeches, shoes, kerchief"),
    (Era.OLDEN, True): ("gown, boots, belt", "cloak, blouse, long skirt, boots"),
    (Era.OLDEN, False): ("tunic, leggings, boots, belt", "cloak, tunic, trousers, boots"),
}
"""The same for other eras: (era, whether for a woman)."""
ONE_COLOR = {
    (Era.MODERN, True): ("gown, shoes",),
    (Era.GENTRY, True): ("gown, shoes",),
    (Era.OLDEN, True): ("gown, shoes",),
    (Era.MODERN, False): ("blazer, turtleneck, trousers, shoes",),
    (Era.GENTRY, False): ("dress coat, turtleneck, trousers, shoes",),
    (Era.OLDEN, False): ("tunic, trousers, boots, belt",),
}
"""What somebody wears who is said to be dressed in one colour from head to foot."""
CHANGES = {
    "formal": (
        "turtleneck, trousers, shoes",
        "cardigan, shirt, trousers, shoes, tie",
        "vest, shirt, trousers, shoes, bow tie",
    ),
    "dressy": ("cardigan, blouse, long skirt, shoes", "gown, shoes, necklace", "blouse, skirt, shoes, scarf"),
    "casual": (
        "sweater, trousers, sneakers",
        "jacket, t-shirt, jeans, sneakers",
        "polo, jeans, shoes",
        "hoodie, trousers, sneakers",
    ),
    "young": ("cardigan, t-shirt, skirt, sneakers", "sweater, skirt, shoes", "shirt, skirt, shoes"),
    "gentry": ("dress coat, shirt, trousers, shoes, kerchief", "vest, shirt, breeches, shoes, kerchief",
               "coat, vest, breeches, boots, kerchief"),
    "lady": ("gown, shoes, necklace", "blouse, long skirt, shoes, shawl", "blouse, long skirt, boots, kerchief"),
    "costume": ("cloak, tunic, leggings, boots", "tunic, trousers, boots, scarf", "cloak, blouse, breeches, boots"),
}  # fmt: skip
"""Clothes of the same taste for the outfit variation."""
