"""Completion for bash, written from what can be typed: `bash_completion(parser("cervitrend"))`."""

from argparse import Action, ArgumentParser
from collections.abc import Iterator, Sequence

from ui.cli.manual.tree import Typable, all_typed, value_name

_FOLDERS, _FILES = frozenset({"DIR"}), frozenset({"BACKUP", "CASE.json", "FILE"})
_BEGIN = """# Completion of {prog} for bash.
_{prog}() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} at="" word
    COMPREPLY=()
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$at $word" in
            {paths}) at="$at $word" ;;
        esac
    done
    case "$at:$before" in
"""
_BETWEEN = """    esac
    case "$at" in
"""
_END = """    esac
}}
complete -F _{prog} {prog}
"""
_ASK_FOLDER = 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur")'
_ASK_FILE = 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur")'


def bash_completion(made: ArgumentParser) -> str:
    """What bash reads: words, options, their values, and files or folders where one is asked for."""
    everything = tuple(all_typed(made))
    paths = "|".join(f'" {typed.name}"' for typed in everything if typed.words)
    return (
        _BEGIN.format(prog=made.prog, paths=paths)
        + "".join(_values(everything))
        + _BETWEEN
        + "".join(_words(everything))
        + _END.format(prog=made.prog)
    )


def _values(everything: Sequence[Typable]) -> Iterator[str]:
    """What may follow an option that takes a value."""
    for typed in everything:
        for action in typed.options:
            if value_name(action):
                names = "|".join(f'"{_at(typed)}:{option}"' for option in action.option_strings)
                yield f"        {names}) {_asked(action)}; return ;;\n"


def _words(everything: Sequence[Typable]) -> Iterator[str]:
    """What may be typed next; what begins with no dash may be a file as well, where one is taken."""
    for typed in everything:
        options = [option for action in typed.options for option in action.option_strings]
        places = [str(choice) for action in typed.places for choice in action.choices or ()]
        takes_file = any(value_name(action) in _FILES for action in typed.places)
        words = " ".join((*typed.below, *places, *options))
        more = f" [[ $cur == -* ]] || {{ {_ASK_FILE}; }};" if takes_file else ""
        yield f'        "{_at(typed)}") mapfile -t COMPREPLY < <(compgen -W "{words}" -- "$cur");{more} ;;\n'


def _asked(action: Action) -> str:
    if action.choices:
        return f'mapfile -t COMPREPLY < <(compgen -W "{" ".join(map(str, action.choices))}" -- "$cur")'
    name = value_name(action)
    return _ASK_FOLDER if name in _FOLDERS else _ASK_FILE if name in _FILES else ":"


def _at(typed: Typable) -> str:
    return "".join(f" {word}" for word in typed.words)
