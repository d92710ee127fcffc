"""Which flags the answers to a woman's questions leave open, because she unticked them."""

from collections.abc import Iterable
from uuid import UUID

from models.records.flag import Flag
from models.rules.flags.cards import FlagCard
from ui.forms.form import Texts
from ui.forms.unticked import unseen_in, unticked_in, unticked_texts
from ui.pages.woman.questions.question_card import OpenQuestion


class LeftOpen:
    """What is unticked in the questions that are open, and in those that were before; a draft keeps it."""

    def __init__(self) -> None:
        self._open: list[OpenQuestion] = []
        self._before: frozenset[UUID] = frozenset()
        self._begun: frozenset[UUID] = frozenset()

    @property
    def flags(self) -> frozenset[UUID]:
        """Every flag that is unticked, on the screen or before."""
        unticked = self._before
        for each in self._open:
            unticked = (unticked - _flags_of([each.question])) | each.unticked
        return unticked

    def show(self, question: OpenQuestion) -> None:
        """A question is open on the screen."""
        self._open.append(question)

    def take_down(self) -> None:
        """The questions go from the screen; what was unticked in them stays so."""
        self._before, self._open = self.flags, []

    def forget(self) -> None:
        """Nobody's questions are asked."""
        self._open, self._before, self._begun = [], frozenset(), frozenset()

    def set_initial(self) -> None:
        """What is unticked now is how it began: she answered, and left the rest open."""
        self._begun = self.flags

    def texts(self, cards: Iterable[FlagCard[Flag]]) -> dict[str, str]:
        """What she unticked of these questions and of those that are open, as a draft keeps it; empty where it began so."""
        shown = _flags_of(cards) | _flags_of(each.question for each in self._open)
        unticked = self.flags & shown
        return {} if unticked == self._begun & shown else unticked_texts(unticked, shown)

    def restore(self, texts: Texts, cards: Iterable[FlagCard[Flag]]) -> None:
        """Untick what `texts` gave; of such a question nothing is ticked either that came since."""
        unticked = unticked_in(texts)
        if unticked is None:
            return
        for card in (*cards, *(each.question for each in self._open)):
            hers = _flags_of([card])
            if not unticked.isdisjoint(hers):
                unticked |= unseen_in(texts, hers)
        self._before = self.flags | unticked
        for each in self._open:
            each.untick(self._before)


def _flags_of(cards: Iterable[FlagCard[Flag]]) -> frozenset[UUID]:
    return frozenset(flag.id for card in cards for flag in card.flags)
