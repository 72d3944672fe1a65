"""The tables. Rules that must hold across crashes and races are constraints here, not code elsewhere."""

from __future__ import annotations

import sqlalchemy as sa

from mien.db.types import Json, UtcDateTime

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

characters = sa.Table(
    "characters",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("owner_id", sa.String(64), nullable=False),
    sa.Column("slug", sa.String(80), nullable=False),
    sa.Column("storage_folder", sa.String(160), nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("description", sa.Text, nullable=False),
    sa.Column("system_prompt", sa.Text, nullable=False),
    sa.Column("appearance", Json, nullable=False),
    sa.Column("personality", Json, nullable=False),
    sa.Column("interests", Json, nullable=False),
    sa.Column("declared_age", sa.Integer),
    sa.Column("content_rating", sa.String(16), nullable=False),
    sa.Column("official", sa.Boolean, nullable=False),
    sa.Column("visibility", sa.String(16), nullable=False),
    sa.Column("seed", sa.BigInteger, nullable=False),
    sa.Column("tags", Json, nullable=False),
    sa.Column("avatar_image_id", sa.String(36)),
    sa.Column("avatar_url", sa.Text),
    sa.Column("source_image_id", sa.String(36)),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("updated_at", UtcDateTime, nullable=False),
    sa.Column("deleted_at", UtcDateTime),
    sa.Column("preferences", Json, nullable=False, server_default="{}"),
    sa.Column("backstory", sa.Text, nullable=False, server_default=""),
    sa.Column("dialogue", Json, nullable=False, server_default="{}"),
    sa.Column("prompt_template", sa.Text, nullable=False, server_default=""),
    sa.Column("backend", sa.String(64)),
    sa.Column("master_image_id", sa.String(36)),
    sa.Column("analysis", Json),
    sa.UniqueConstraint("owner_id", "slug"),
    sa.Index("ix_characters_owner_created", "owner_id", "created_at", "id"),
)

image_sets = sa.Table(
    "image_sets",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("character_id", sa.ForeignKey("characters.id"), nullable=False),
    sa.Column("owner_id", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("style", sa.String(64), nullable=False),
    sa.Column("backend", sa.String(64), nullable=False),
    sa.Column("parallel", sa.Boolean, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("started_at", UtcDateTime),
    sa.Column("completed_at", UtcDateTime),
    sa.UniqueConstraint("character_id", "kind", "version"),
    # At most one active version of each kind, whatever races.
    sa.Index(
        "uq_image_sets_active",
        "character_id",
        "kind",
        unique=True,
        sqlite_where=sa.text("active"),
        postgresql_where=sa.text("active"),
    ),
)

set_items = sa.Table(
    "set_items",
    metadata,
    sa.Column("set_id", sa.ForeignKey("image_sets.id"), primary_key=True),
    sa.Column("shot", sa.String(64), primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("image_id", sa.String(36)),
    sa.Column("error", sa.Text),
)

images = sa.Table(
    "images",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("character_id", sa.ForeignKey("characters.id")),
    sa.Column("owner_id", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("shot", sa.String(64), nullable=False),
    sa.Column("set_id", sa.ForeignKey("image_sets.id")),
    sa.Column("version", sa.Integer),
    sa.Column("storage_key", sa.String(512), nullable=False, unique=True),
    sa.Column("media_type", sa.String(32), nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("byte_size", sa.BigInteger, nullable=False),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    sa.Column("seed", sa.BigInteger),
    sa.Column("backend", sa.String(64)),
    sa.Column("model", sa.String(128)),
    sa.Column("style", sa.String(64)),
    sa.Column("prompt", sa.Text),
    sa.Column("negative_prompt", sa.Text),
    sa.Column("milliseconds", sa.Integer),
    sa.Column("scores", Json),
    sa.Column("lineage", Json, nullable=False),
    sa.Column("tags", Json, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("review", sa.String(16)),
    sa.Column("promoted", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("perceptual_hash", sa.String(16)),
    # One picture for each shot of a set, however often a step runs.
    sa.UniqueConstraint("set_id", "shot"),
    sa.Index("ix_images_character_created", "character_id", "created_at", "id"),
    sa.Index("ix_images_kind_created", "kind", "created_at"),
)

image_vectors = sa.Table(
    "image_vectors",
    metadata,
    # What a scorer made of a picture, one vector for each method: little-endian float32, of unit length.
    sa.Column("image_id", sa.ForeignKey("images.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("method", sa.String(64), primary_key=True),
    sa.Column("vector", sa.LargeBinary, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

calibrations = sa.Table(
    "calibrations",
    metadata,
    # Fitted from the library's own pictures, the newest of a method in use; older ones stay, as scores name them.
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("method", sa.String(64), nullable=False),
    sa.Column("fit", Json, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Index("ix_calibrations_method", "method", "created_at"),
)

jobs = sa.Table(
    "jobs",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("owner_id", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("character_id", sa.String(36)),
    sa.Column("set_id", sa.String(36)),
    sa.Column("backend", sa.String(64), nullable=False),
    sa.Column("arguments", Json, nullable=False),
    sa.Column("after_job_id", sa.String(36)),
    sa.Column("enqueued_at", UtcDateTime),
    sa.Column("progress_done", sa.Integer, nullable=False),
    sa.Column("progress_total", sa.Integer, nullable=False),
    sa.Column("progress_message", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("error", Json),
    sa.Column("errors", Json, nullable=False),
    sa.Column("result", Json),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("started_at", UtcDateTime),
    sa.Column("finished_at", UtcDateTime),
    sa.Column("conversation_id", sa.String(36)),
    sa.Index("ix_jobs_owner_created", "owner_id", "created_at", "id"),
    sa.Index("ix_jobs_character", "character_id", "kind"),
    sa.Index("ix_jobs_state", "state", "created_at"),
    # One unfinished avatar job per character, and one unfinished job per set.
    sa.Index(
        "uq_jobs_open_avatar",
        "character_id",
        unique=True,
        sqlite_where=sa.text("kind = 'avatar' AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("kind = 'avatar' AND state IN ('queued', 'running')"),
    ),
    sa.Index(
        "uq_jobs_open_set",
        "set_id",
        unique=True,
        sqlite_where=sa.text("set_id IS NOT NULL AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("set_id IS NOT NULL AND state IN ('queued', 'running')"),
    ),
    # One reply at a time in a conversation.
    sa.Index(
        "uq_jobs_open_reply",
        "conversation_id",
        unique=True,
        sqlite_where=sa.text("conversation_id IS NOT NULL AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("conversation_id IS NOT NULL AND state IN ('queued', 'running')"),
    ),
)

lorebooks = sa.Table(
    "lorebooks",
    metadata,
    # Beside the character, not in its row: a book may be a hundred times as long as everything else.
    sa.Column("character_id", sa.ForeignKey("characters.id"), primary_key=True),
    sa.Column("book", Json, nullable=False),
)

cards = sa.Table(
    "cards",
    metadata,
    # The card a character came from, as it came: what Mien has no place for goes out again with the next export.
    sa.Column("character_id", sa.ForeignKey("characters.id"), primary_key=True),
    sa.Column("container", sa.String(16), nullable=False),
    sa.Column("card", Json, nullable=False),
    sa.Column("storage_key", sa.String(512), nullable=False, unique=True),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("byte_size", sa.BigInteger, nullable=False),
    sa.Column("filename", sa.Text, nullable=False),
    sa.Column("imported_at", UtcDateTime, nullable=False),
)

conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("owner_id", sa.String(64), nullable=False),
    sa.Column("character_id", sa.ForeignKey("characters.id"), nullable=False),
    sa.Column("user_name", sa.Text, nullable=False),
    sa.Column("user_description", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("note_depth", sa.Integer, nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("summarized_through", sa.Integer, nullable=False),
    # Counts every change, so that whoever follows knows what is new.
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("updated_at", UtcDateTime, nullable=False),
    sa.Column("deleted_at", UtcDateTime),
    sa.Index("ix_conversations_owner_created", "owner_id", "created_at", "id"),
    sa.Index("ix_conversations_character", "character_id"),
)

messages = sa.Table(
    "messages",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("sender", sa.String(16), nullable=False),
    sa.Column("chosen", sa.Integer, nullable=False),
    sa.Column("alternatives", Json, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("updated_at", UtcDateTime, nullable=False),
    sa.Column("deleted_at", UtcDateTime),
    sa.UniqueConstraint("conversation_id", "position"),
    sa.Index("ix_messages_conversation_revision", "conversation_id", "revision"),
)

feedback = sa.Table(
    "feedback",
    metadata,
    sa.Column("owner_id", sa.String(64), primary_key=True),
    sa.Column("kind", sa.String(16), primary_key=True),
    sa.Column("subject_id", sa.String(36), primary_key=True),
    sa.Column("alternative", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("character_id", sa.ForeignKey("characters.id"), nullable=False),
    sa.Column("liked", sa.Boolean, nullable=False),
    # The prompt or reply as it was when it was judged.
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Index("ix_feedback_character", "character_id", "kind", "liked", "created_at"),
)

comparisons = sa.Table(
    "comparisons",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("owner_id", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("engine", sa.String(64), nullable=False),
    sa.Column("model", sa.String(128), nullable=False),
    sa.Column("ai_text", sa.Text, nullable=False),
    sa.Column("template_text", sa.Text, nullable=False),
    sa.Column("ai_shown_first", sa.Boolean, nullable=False),
    sa.Column("choice", sa.String(16), nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Index("ix_comparisons_owner_kind", "owner_id", "kind", "created_at"),
)

idempotency_keys = sa.Table(
    "idempotency_keys",
    metadata,
    sa.Column("owner_id", sa.String(64), primary_key=True),
    sa.Column("key", sa.String(255), primary_key=True),
    sa.Column("fingerprint", sa.String(64), nullable=False),
    sa.Column("answer", Json, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

receipts = sa.Table(
    "receipts",
    metadata,
    # What was begun at a provider, so that it is found again instead of begun and paid twice.
    sa.Column("backend", sa.String(64), primary_key=True),
    sa.Column("key", sa.String(512), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Index("ix_receipts_created_at", "created_at"),
)

installation = sa.Table(
    "installation",
    metadata,
    # One row: the home whose object store holds the bytes of these records.
    sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1", name="one_row"), primary_key=True, autoincrement=False),
    sa.Column("home_id", sa.String(80), nullable=False),
)
