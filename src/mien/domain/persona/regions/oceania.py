"""Oceania."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.regions.region import region

OCEANIA: Final = (
    region(
        key="Oceania",
        female="""
            Aroha Hinemoa Marama Ngaire Tui Leilani Sefina Kirra Bronwyn Matilda Losa Mele Talia Waimarie Sheridan
            Narelle
        """,
        male="Tane Wiremu Rangi Matiu Sione Tevita Lachlan Jarrah Mitchell Hemi Ioane Beau Darcy Hunter Manaia Angus",
        neutral="Kahu Ariki Sky Jamie",
        surnames="""
            Parata Ngata Tamihana Ropata Fonoti Leota Taufa Vakalahi Whitmore Drummond Hargreaves Macleay Ferris Paewai
            Rangihuna Tuilagi Chisholm Kingsley Latu Sorensen Wairau Henare Bramley Cavanagh
        """,
        towns="Wellington:mild, Dunedin:cold, Hobart:mild, Darwin:warm, Apia:warm, Fremantle:warm",
        skin="pale:1 light:3 tan:3 brown:4",
        fair_hair=0.2,
        coily_hair=0.2,
    ),
)
