"""A pytest plugin: hypothesis stops at the first example that fails, because here it only counts that there is one."""

from hypothesis import Phase, settings

# Otherwise as in every other run: repeatable, and a slow machine is no failure.
settings.register_profile(
    "unshrunk", derandomize=True, deadline=None, phases=(Phase.explicit, Phase.generate)
)
