"""The places a picture may take place in: one drawing of a :class:`Site` each."""

from __future__ import annotations

from collections.abc import Callable

from mien.domain.scene import Place
from mien.images.illustrator.places import country, grand, home, outing, streets, wild, work
from mien.images.illustrator.site import Site

__all__ = ["draw_place"]

_DRAWINGS: dict[Place, Callable[[Site], str]] = {
    Place.STREET: streets.street,
    Place.CITY: streets.city,
    Place.VILLAGE: country.village,
    Place.ROOFTOP: streets.rooftop,
    Place.PARK: country.park,
    Place.FIELD: country.field,
    Place.FOREST: country.forest,
    Place.MOUNTAIN: wild.mountain,
    Place.BEACH: wild.beach,
    Place.HARBOUR: wild.harbour,
    Place.DESERT: wild.desert,
    Place.CASTLE: grand.castle,
    Place.BATTLEFIELD: grand.battlefield,
    Place.OFFICE: work.office,
    Place.LIBRARY: work.library,
    Place.CAFE: outing.cafe,
    Place.BAR: outing.bar,
    Place.LIVING_ROOM: home.living_room,
    Place.BEDROOM: home.bedroom,
    Place.KITCHEN: home.kitchen,
    Place.CLASSROOM: work.classroom,
    Place.WORKSHOP: work.workshop,
    Place.SHOP: outing.shop,
    Place.MUSEUM: grand.museum,
    Place.HALL: grand.hall,
    Place.STAGE: outing.stage,
    Place.STUDIO: outing.studio,
    Place.SPACE: wild.space,
}


def draw_place(place: Place, site: Site) -> str:
    """The place in pixels, over the whole picture."""
    return _DRAWINGS[place](site)
