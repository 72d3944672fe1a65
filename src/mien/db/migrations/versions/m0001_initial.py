"""Characters, sets, images, jobs, idempotency keys."""

import sqlalchemy as sa
from alembic import op

from mien.db.types import Json, UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "characters",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("owner_id", sa.String(length=64), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("storage_folder", sa.String(length=160), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("system_prompt", sa.Text(), nullable=False),
        sa.Column("appearance", Json, nullable=False),
        sa.Column("personality", Json, nullable=False),
        sa.Column("interests", Json, nullable=False),
        sa.Column("declared_age", sa.Integer(), nullable=True),
        sa.Column("content_rating", sa.String(length=16), nullable=False),
        sa.Column("official", sa.Boolean(), nullable=False),
        sa.Column("visibility", sa.String(length=16), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("tags", Json, nullable=False),
        sa.Column("avatar_image_id", sa.String(length=36), nullable=True),
        sa.Column("avatar_url", sa.Text(), nullable=True),
        sa.Column("source_image_id", sa.String(length=36), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("deleted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_characters")),
        sa.UniqueConstraint("owner_id", "slug", name=op.f("uq_characters_owner_id_slug")),
    )
    op.create_index("ix_characters_owner_created", "characters", ["owner_id", "created_at", "id"], unique=False)
    op.create_table(
        "idempotency_keys",
        sa.Column("owner_id", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("answer", Json, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "key", name=op.f("pk_idempotency_keys")),
    )
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("home_id", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_installation")),
    )
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("owner_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("character_id", sa.String(length=36), nullable=True),
        sa.Column("set_id", sa.String(length=36), nullable=True),
        sa.Column("backend", sa.String(length=64), nullable=False),
        sa.Column("arguments", Json, nullable=False),
        sa.Column("after_job_id", sa.String(length=36), nullable=True),
        sa.Column("enqueued_at", UtcDateTime(), nullable=True),
        sa.Column("progress_done", sa.Integer(), nullable=False),
        sa.Column("progress_total", sa.Integer(), nullable=False),
        sa.Column("progress_message", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", Json, nullable=True),
        sa.Column("errors", Json, nullable=False),
        sa.Column("result", Json, nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=True),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    op.create_index("ix_jobs_character", "jobs", ["character_id", "kind"], unique=False)
    op.create_index("ix_jobs_owner_created", "jobs", ["owner_id", "created_at", "id"], unique=False)
    op.create_index("ix_jobs_state", "jobs", ["state", "created_at"], unique=False)
    op.create_index(
        "uq_jobs_open_avatar",
        "jobs",
        ["character_id"],
        unique=True,
        sqlite_where=sa.text("kind = 'avatar' AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("kind = 'avatar' AND state IN ('queued', 'running')"),
    )
    op.create_index(
        "uq_jobs_open_set",
        "jobs",
        ["set_id"],
        unique=True,
        sqlite_where=sa.text("set_id IS NOT NULL AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("set_id IS NOT NULL AND state IN ('queued', 'running')"),
    )
    op.create_table(
        "image_sets",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("character_id", sa.String(length=36), nullable=False),
        sa.Column("owner_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("style", sa.String(length=64), nullable=False),
        sa.Column("backend", sa.String(length=64), nullable=False),
        sa.Column("parallel", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=True),
        sa.Column("completed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["character_id"], ["characters.id"], name=op.f("fk_image_sets_character_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_image_sets")),
        sa.UniqueConstraint("character_id", "kind", "version", name=op.f("uq_image_sets_character_id_kind_version")),
    )
    op.create_index(
        "uq_image_sets_active",
        "image_sets",
        ["character_id", "kind"],
        unique=True,
        sqlite_where=sa.text("active"),
        postgresql_where=sa.text("active"),
    )
    op.create_table(
        "images",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("character_id", sa.String(length=36), nullable=True),
        sa.Column("owner_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("shot", sa.String(length=64), nullable=False),
        sa.Column("set_id", sa.String(length=36), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("storage_key", sa.String(length=512), nullable=False),
        sa.Column("media_type", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("byte_size", sa.BigInteger(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=True),
        sa.Column("backend", sa.String(length=64), nullable=True),
        sa.Column("model", sa.String(length=128), nullable=True),
        sa.Column("style", sa.String(length=64), nullable=True),
        sa.Column("prompt", sa.Text(), nullable=True),
        sa.Column("negative_prompt", sa.Text(), nullable=True),
        sa.Column("milliseconds", sa.Integer(), nullable=True),
        sa.Column("scores", Json, nullable=True),
        sa.Column("lineage", Json, nullable=False),
        sa.Column("tags", Json, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["character_id"], ["characters.id"], name=op.f("fk_images_character_id")),
        sa.ForeignKeyConstraint(["set_id"], ["image_sets.id"], name=op.f("fk_images_set_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_images")),
        sa.UniqueConstraint("set_id", "shot", name=op.f("uq_images_set_id_shot")),
        sa.UniqueConstraint("storage_key", name=op.f("uq_images_storage_key")),
    )
    op.create_index("ix_images_character_created", "images", ["character_id", "created_at", "id"], unique=False)
    op.create_index("ix_images_kind_created", "images", ["kind", "created_at"], unique=False)
    op.create_table(
        "set_items",
        sa.Column("set_id", sa.String(length=36), nullable=False),
        sa.Column("shot", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("image_id", sa.String(length=36), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["set_id"], ["image_sets.id"], name=op.f("fk_set_items_set_id")),
        sa.PrimaryKeyConstraint("set_id", "shot", name=op.f("pk_set_items")),
    )


def downgrade() -> None:

    op.drop_table("set_items")
    op.drop_index("ix_images_kind_created", table_name="images")
    op.drop_index("ix_images_character_created", table_name="images")
    op.drop_table("images")
    op.drop_index(
        "uq_image_sets_active",
        table_name="image_sets",
        sqlite_where=sa.text("active"),
        postgresql_where=sa.text("active"),
    )
    op.drop_table("image_sets")
    op.drop_index(
        "uq_jobs_open_set",
        table_name="jobs",
        sqlite_where=sa.text("set_id IS NOT NULL AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("set_id IS NOT NULL AND state IN ('queued', 'running')"),
    )
    op.drop_index(
        "uq_jobs_open_avatar",
        table_name="jobs",
        sqlite_where=sa.text("kind = 'avatar' AND state IN ('queued', 'running')"),
        postgresql_where=sa.text("kind = 'avatar' AND state IN ('queued', 'running')"),
    )
    op.drop_index("ix_jobs_state", table_name="jobs")
    op.drop_index("ix_jobs_owner_created", table_name="jobs")
    op.drop_index("ix_jobs_character", table_name="jobs")
    op.drop_table("jobs")
    op.drop_table("installation")
    op.drop_table("idempotency_keys")
    op.drop_index("ix_characters_owner_created", table_name="characters")
    op.drop_table("characters")
