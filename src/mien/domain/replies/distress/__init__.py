"""Danger and grave news in what a user says, and the answer that comes before any other.

It is the same from every character: a tone or a joke has no place here, and no fact of the story matters.
"""

from mien.domain.replies.distress.answering import answer_after_distress, answer_to_distress
from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.hearing import Distress, distress_in, lately_in_danger

__all__ = ["Danger", "Distress", "answer_after_distress", "answer_to_distress", "distress_in", "lately_in_danger"]
