"""What is typed behind the program's name is taken at its word or refused, before anything is opened."""

import pytest

from ui.cli.arguments import understood

HERE = ("--data", "")
"""What a shell makes of a variable that is not set."""


@pytest.mark.parametrize(
    "typed",
    [
        ("--demo", "import", "list.csv", "--user", "osei"),
        ("--shots", "there", "verify", "--user", "osei"),
        ("--demo", "--shots", "there", "backup", "--user", "osei"),
        (*HERE, "verify", "--user", "osei"),
        ("verify", *HERE, "--user", "osei"),
        ("backup", "--user", "osei", "--to", " "),
        ("export", "--user", "osei", "--woman", "1", "--to", "out\udcff"),
    ],
)
def test_what_would_be_done_elsewhere_than_meant_is_wrong_usage(typed: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        understood(typed)
    assert ended.value.code == 2
