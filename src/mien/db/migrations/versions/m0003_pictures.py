"""Pictures: what was begun at providers, and the image backend of a character."""

import sqlalchemy as sa
from alembic import op

from mien.db.types import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "receipts",
        sa.Column("backend", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=512), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("backend", "key", name="pk_receipts"),
    )
    op.create_index("ix_receipts_created_at", "receipts", ["created_at"], unique=False)
    op.add_column("characters", sa.Column("backend", sa.String(length=64), nullable=True))


def downgrade() -> None:
    op.drop_column("characters", "backend")
    op.drop_index("ix_receipts_created_at", table_name="receipts")
    op.drop_table("receipts")
