"""Where Alembic runs: on the connection that was handed to it, inside the transaction already begun there."""

from alembic import context

from db.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=False
)
context.run_migrations()
