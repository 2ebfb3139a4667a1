"""Formulas and lesson text for a terminal.

``formula`` typesets LaTeX, ``blocks`` reads Markdown, ``markdown`` renders it at a width, ``problems`` lists for the
linter what would not come out right. Nothing here imports Textual.

The layout is our own, over our own small parser. Two libraries were tried first. pylatexenc's text form drops what
carries the meaning ("x^{2n}" becomes "x^2n", a fraction loses its grouping) and TeXicode writes subscripts with
superscript letters a line lower, runs operators together ("θ-α∇") and prints "?" for a macro that it does not know.
Both would need more substitution than the layout needs code.
"""
