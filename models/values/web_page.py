"""A page of its own that a browser shows: it needs nothing beside it, loads nothing, and runs nothing."""

from html import escape

_STYLE = (
    "body{font:15px/1.45 sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse;width:100%;margin:0 0 1.2em}"
    "th,td{border:1px solid #9aa;padding:.25em .5em;text-align:left;vertical-align:top}th{width:22%;background:#eef1f4}"
    "thead th{width:auto}s{color:#555}h3{margin:1em 0 .3em}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def plain_part(text: str) -> str:
    """A text letter by letter, whatever a name or a note contains, and turned round by none of them."""
    return f"<bdi>{escape(text)}</bdi>"


def struck(part: str) -> str:
    """Markup struck through."""
    return f"<s>{part}</s>"


def web_page(title: str, body: str) -> str:
    """The whole page; `body` is markup already, its texts made by `plain_part`."""
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
        f'content="{_POLICY}"><title>{escape(title)}</title><style>{_STYLE}</style></head><body>{body}</body></html>\n'
    )
