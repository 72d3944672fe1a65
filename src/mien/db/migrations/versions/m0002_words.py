"""Words: what characters say, the cards they came from, conversations, feedback, comparisons."""

import sqlalchemy as sa
from alembic import op

from mien.db.types import Json, UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "comparisons",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("owner_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("engine", sa.String(length=64), nullable=False),
        sa.Column("model", sa.String(length=128), nullable=False),
        sa.Column("ai_text", sa.Text(), nullable=False),
        sa.Column("template_text", sa.Text(), nullable=False),
        sa.Column("ai_shown_first", sa.Boolean(), nullable=False),
        sa.Column("choice", sa.String(length=16), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_comparisons"),
    )
    op.create_index("ix_comparisons_owner_kind", "comparisons", ["owner_id", "kind", "created_at"], unique=False)
    op.create_table(
        "cards",
        sa.Column("character_id", sa.String(length=36), nullable=False),
        sa.Column("container", sa.String(length=16), nullable=False),
        sa.Column("card", Json, nullable=False),
        sa.Column("storage_key", sa.String(length=512), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("byte_size", sa.BigInteger(), nullable=False),
        sa.Column("filename", sa.Text(), nullable=False),
        sa.Column("imported_at", UtcDateTime, nullable=False),
        sa.ForeignKeyConstraint(["character_id"], ["characters.id"], name="fk_cards_character_id"),
        sa.PrimaryKeyConstraint("character_id", name="pk_cards"),
        sa.UniqueConstraint("storage_key", name="uq_cards_storage_key"),
    )
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("owner_id", sa.String(length=64), nullable=False),
        sa.Column("character_id", sa.String(length=36), nullable=False),
        sa.Column("user_name", sa.Text(), nullable=False),
        sa.Column("user_description", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("note_depth", sa.Integer(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("summarized_through", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("updated_at", UtcDateTime, nullable=False),
        sa.Column("deleted_at", UtcDateTime, nullable=True),
        sa.ForeignKeyConstraint(["character_id"], ["characters.id"], name="fk_conversations_character_id"),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
    )
    op.create_index("ix_conversations_character", "conversations", ["character_id"], unique=False)
    op.create_index("ix_conversations_owner_created", "conversations", ["owner_id", "created_at", "id"], unique=False)
    op.create_table(
        "feedback",
        sa.Column("owner_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("subject_id", sa.String(length=36), nullable=False),
        sa.Column("alternative", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("character_id", sa.String(length=36), nullable=False),
        sa.Column("liked", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.ForeignKeyConstraint(["character_id"], ["characters.id"], name="fk_feedback_character_id"),
        sa.PrimaryKeyConstraint("owner_id", "kind", "subject_id", "alternative", name="pk_feedback"),
    )
    op.create_index("ix_feedback_character", "feedback", ["character_id", "kind", "liked", "created_at"], unique=False)
    op.create_table(
        "lorebooks",
        sa.Column("character_id", sa.String(length=36), nullable=False),
        sa.Column("book", Json, nullable=False),
        sa.ForeignKeyConstraint(["character_id"], ["characters.id"], name="fk_lorebooks_character_id"),
        sa.PrimaryKeyConstraint("character_id", name="pk_lorebooks"),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("conversation_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(length=16), nullable=False),
        sa.Column("chosen", sa.Integer(), nullable=False),
        sa.Column("alternatives", Json, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("updated_at", UtcDateTime, nullable=False),
        sa.Column("deleted_at", UtcDateTime, nullable=True),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_messages_conversation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.UniqueConstraint("conversation_id", "position", name="uq_messages_conversation_id_position"),
    )
    op.create_index("ix_messages_conversation_revision", "messages", ["conversation_id", "revision"], unique=False)
    op.add_column("characters", sa.Column("preferences", Json, server_default="{}", nullable=False))
    op.add_column("characters", sa.Column("backstory", sa.Text(), server_default="", nullable=False))
    op.add_column("characters", sa.Column("dialogue", Json, server_default="{}", nullable=False))
    op.add_column("characters", sa.Column("prompt_template", sa.Text(), server_default="", nullable=False))
    op.add_column("jobs", sa.Column("conversation_id", sa.String(length=36), nullable=True))
    op.create_index(
        "uq_jobs_open_reply",
        "jobs",
        ["conversation_id"],
        unique=True,
        sqlite_where=sa.text("conversation_id IS NOT NULL AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("conversation_id IS NOT NULL AND state IN ('queued', 'running')"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_jobs_open_reply",
        table_name="jobs",
        sqlite_where=sa.text("conversation_id IS NOT NULL AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("conversation_id IS NOT NULL AND state IN ('queued', 'running')"),
    )
    op.drop_column("jobs", "conversation_id")
    op.drop_column("characters", "prompt_template")
    op.drop_column("characters", "dialogue")
    op.drop_column("characters", "backstory")
    op.drop_column("characters", "preferences")
    op.drop_index("ix_messages_conversation_revision", table_name="messages")
    op.drop_table("messages")
    op.drop_table("lorebooks")
    op.drop_index("ix_feedback_character", table_name="feedback")
    op.drop_table("feedback")
    op.drop_index("ix_conversations_owner_created", table_name="conversations")
    op.drop_index("ix_conversations_character", table_name="conversations")
    op.drop_table("conversations")
    op.drop_table("cards")
    op.drop_index("ix_comparisons_owner_kind", table_name="comparisons")
    op.drop_table("comparisons")
