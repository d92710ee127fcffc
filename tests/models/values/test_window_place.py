import pytest

from models.values.window_place import WindowPlace


@pytest.mark.parametrize(
    ("width", "height"), [(0, 560), (960, 0), (-960, 560), (100_000, 560), (960, 100_000)]
)
def test_a_size_that_no_window_has_is_none(width: int, height: int) -> None:
    with pytest.raises(ValueError, match=str(width)):
        WindowPlace(width, height, is_maximised=False)


def test_the_least_window_is_one() -> None:
    assert WindowPlace(960, 560, is_maximised=False).width == 960
