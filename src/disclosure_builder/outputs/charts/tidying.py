"""What the library drew → what is served: a named picture, patterned, with nothing but drawing.

1. A name and a description in words, which the picture refers to.
2. A pattern instead of each flat colour, so that no bar is told by colour alone.
3. No attribute that styles or scripts, and none that only helps the library.
4. The same numbers everywhere: coordinates to a tenth of a pixel.
"""

import re

from lxml import etree

from disclosure_builder.outputs.charts.specification import COLOURS
from disclosure_builder.public.charts import Chart

_SVG = "http://www.w3.org/2000/svg"
# What the drawing may say of itself; anything else the library writes is left out.
_ATTRIBUTES = frozenset(
    [
        "width",
        "height",
        "viewBox",
        "transform",
        "d",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-miterlimit",
        "opacity",
        "x",
        "y",
        "x1",
        "x2",
        "y1",
        "y2",
        "text-anchor",
        "font-family",
        "font-size",
        "font-weight",
        "display",
    ]
)
# Diagonal lines, dots, horizontal lines: they differ in black and white, and in every kind of sight.
_PATTERNS = ("M-2,2L2,-2M0,8L8,0M6,10L10,6", "M3,3h2v2h-2Z", "M0,4H8")
_LONG_NUMBER = re.compile(r"-?\d+\.\d\d+(?:e-?\d+)?")


def tidied(drawn: str, chart: Chart) -> bytes:
    """The drawing as it is served."""
    root = etree.fromstring(drawn.encode(), etree.XMLParser(resolve_entities=False))
    for node in root.iter():
        for name, value in node.attrib.items():
            if name in _ATTRIBUTES:
                node.set(name, _LONG_NUMBER.sub(_shortened, value))
            else:
                del node.attrib[name]
    _fill_with_patterns(root)
    _name(root, chart)
    etree.cleanup_namespaces(root)
    drawing: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=False)
    return drawing + b"\n"


def _name(root: etree._Element, chart: Chart) -> None:
    """`title` and `desc` come first, as readers of SVG expect."""
    root.set("role", "img")
    root.set("lang", "ja")
    root.set("aria-labelledby", "title desc")
    for place, (tag, words) in enumerate((("title", chart.title), ("desc", chart.description))):
        element = etree.Element(f"{{{_SVG}}}{tag}", id=tag)
        element.text = str(words)
        root.insert(place, element)


def _fill_with_patterns(root: etree._Element) -> None:
    """The first colour stays solid; the others become lines or dots of their colour on white."""
    used = {node.get("fill") for node in root.iter()}
    definitions = etree.Element(f"{{{_SVG}}}defs")
    for number, (colour, path) in enumerate(zip(COLOURS[1:], _PATTERNS, strict=False), 2):
        if colour in used:
            definitions.append(_pattern(f"pattern-{number}", colour, path))
            for node in root.iter():
                if node.get("fill") == colour:
                    node.set("fill", f"url(#pattern-{number})")
    if len(definitions):
        root.insert(0, definitions)


def _pattern(name: str, colour: str, path: str) -> etree._Element:
    size = {"width": "8", "height": "8"}
    pattern = etree.Element(f"{{{_SVG}}}pattern", id=name, patternUnits="userSpaceOnUse", **size)
    etree.SubElement(pattern, f"{{{_SVG}}}rect", fill="#ffffff", **size)
    lines = {"d": path, "stroke": colour, "stroke-width": "2.5", "fill": "none"}
    etree.SubElement(pattern, f"{{{_SVG}}}path", lines)
    return pattern


def _shortened(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}".removesuffix(".0")
