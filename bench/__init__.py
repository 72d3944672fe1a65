"""Figures, one file each; ``make bench`` prints them as ours / reference / ratio."""
