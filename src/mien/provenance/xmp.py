"""The XMP packet that says a picture is synthetic, in the IPTC's terms."""

from __future__ import annotations

import html
import re
from typing import Literal
from xml.sax.saxutils import quoteattr

DigitalSourceType = Literal["algorithmicMedia", "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"]
"""Drawn by rules, made by a trained model, or a person's picture with parts made by a trained model."""

_VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_SOURCE_TYPE = re.compile(re.escape(_VOCABULARY) + r"(\w+)")
_CREATOR_TOOL = re.compile(r"xmp:CreatorTool\s*=\s*(\"[^\"]*\"|'[^']*')")


def xmp_packet(digital_source_type: DigitalSourceType, generator: str) -> str:
    """The packet; the same arguments always give the same text."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about=""'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
        f" xmp:CreatorTool={quoteattr(generator)}"
        f" Iptc4xmpExt:DigitalSourceType={quoteattr(_VOCABULARY + digital_source_type)}/>"
        "</rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    )


def source_type_of(packet: str) -> str | None:
    """The digital source type that a packet states, without the vocabulary's address."""
    found = _SOURCE_TYPE.search(packet)
    return found[1] if found else None


def generator_of(packet: str) -> str | None:
    """The tool that a packet names."""
    found = _CREATOR_TOOL.search(packet)
    return html.unescape(found[1][1:-1]) if found else None
