"""Likeness: pictures under review, promoted and alike ones, their vectors, fitted calibrations, the chosen master,
and what a character's source picture was taken to show."""

import sqlalchemy as sa
from alembic import op

from mien.db.types import Json, UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "image_vectors",
        sa.Column("image_id", sa.String(length=36), nullable=False),
        sa.Column("method", sa.String(length=64), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.ForeignKeyConstraint(["image_id"], ["images.id"], name="fk_image_vectors_image_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("image_id", "method", name="pk_image_vectors"),
    )
    op.create_table(
        "calibrations",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("method", sa.String(length=64), nullable=False),
        sa.Column("fit", Json, nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_calibrations"),
    )
    op.create_index("ix_calibrations_method", "calibrations", ["method", "created_at"], unique=False)
    op.add_column("images", sa.Column("review", sa.String(length=16), nullable=True))
    op.add_column("images", sa.Column("promoted", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("images", sa.Column("perceptual_hash", sa.String(length=16), nullable=True))
    op.add_column("characters", sa.Column("master_image_id", sa.String(length=36), nullable=True))
    op.add_column("characters", sa.Column("analysis", Json, nullable=True))


def downgrade() -> None:
    op.drop_column("characters", "analysis")
    op.drop_column("characters", "master_image_id")
    op.drop_column("images", "perceptual_hash")
    op.drop_column("images", "promoted")
    op.drop_column("images", "review")
    op.drop_index("ix_calibrations_method", table_name="calibrations")
    op.drop_table("calibrations")
    op.drop_table("image_vectors")
