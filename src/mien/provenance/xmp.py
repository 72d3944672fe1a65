"""The XMP packet that says a picture is synthetic, in the IPTC's terms."""

from __future__ import annotations

import html
import re
from typing import Final, Literal
from xml.sax.saxutils import escape, quoteattr

DigitalSourceType = Literal[
    "algorithmicMedia", "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic"
]
"""Drawn by rules, made by a trained model, a person's picture with parts made by a trained model, or put together
from several pictures of which at least one is synthetic."""

VOCABULARY: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_SOURCE_TYPE = re.compile(re.escape(VOCABULARY) + r"(\w+)")
_DERIVED_FROM = re.compile(r"<xmpMM:DerivedFrom[^>]*>\s*<stRef:documentID>([^<]{1,200})</stRef:documentID>")
_CREATOR_TOOL = re.compile(r"xmp:CreatorTool\s*=\s*(\"[^\"]*\"|'[^']*')")


def xmp_packet(digital_source_type: DigitalSourceType, generator: str, derived_from: str | None = None) -> str:
    """The packet; the same arguments always give the same text. ``derived_from``: the picture this is an edit of."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about=""'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
        f" xmp:CreatorTool={quoteattr(generator)}"
        f" Iptc4xmpExt:DigitalSourceType={quoteattr(VOCABULARY + digital_source_type)}"
        f"{_derived(derived_from)}"
        "</rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    )


def _derived(derived_from: str | None) -> str:
    """The end of the description, with its parent if there is one."""
    if derived_from is None:
        return "/>"
    return (
        ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
        ' xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#">'
        '<xmpMM:DerivedFrom rdf:parseType="Resource">'
        f"<stRef:documentID>{escape(derived_from)}</stRef:documentID>"
        "</xmpMM:DerivedFrom></rdf:Description>"
    )


def source_type_of(packet: str) -> str | None:
    """The digital source type that a packet states, without the vocabulary's address."""
    found = _SOURCE_TYPE.search(packet)
    return found[1] if found else None


def generator_of(packet: str) -> str | None:
    """The tool that a packet names."""
    found = _CREATOR_TOOL.search(packet)
    return html.unescape(found[1][1:-1]) if found else None


def derived_from_of(packet: str) -> str | None:
    """The picture that a packet names as the one this was made from."""
    found = _DERIVED_FROM.search(packet)
    return html.unescape(found[1]) if found else None
