"""用它的会话。"""

from flask import Blueprint, jsonify

from .db import get_db

bp = Blueprint("lines", __name__)


@bp.get("/worst")
def worst():
    session = get_db().session()  # NEO101
    record = session.run("MATCH (s:Stop) RETURN s.name AS name LIMIT 1").single()
    return jsonify(record.data())


@bp.get("/best")
def best():
    with get_db().session() as session:
        record = session.run("MATCH (s:Stop) RETURN s.name AS name LIMIT 1").single()
    return jsonify(record.data())
