"""看板和告警只查询支持包真的导出的指标。"""

import json
import re
from typing import Any

import pytest
import yaml
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from graph import ConnectionManager
from graph.metrics import GraphMetrics
from tests.pages.paths import SNIPPETS

LEAKS = SNIPPETS / "topics" / "leaks"
METRIC = re.compile(r"\bneo4j_\w+")
STATE = re.compile(r'state="(\w+)"')


def dashboard_panels() -> list[dict[str, Any]]:
    """Grafana 看板里的面板。"""
    panels: list[dict[str, Any]] = json.loads((LEAKS / "dashboard.json").read_text("utf-8"))["panels"]
    return panels


def queries() -> list[str]:
    """看板和告警里的全部 PromQL。"""
    groups = yaml.safe_load((LEAKS / "alerts.yaml").read_text("utf-8"))["groups"]
    shown = [target["expr"] for panel in dashboard_panels() for target in panel["targets"]]
    return shown + [rule["expr"] for group in groups for rule in group["rules"]]


def exported() -> tuple[set[str], set[str]]:
    """支持包导出的样本名，和 ``state`` 标签的取值。"""
    registry = CollectorRegistry()
    GraphMetrics(ConnectionManager("bolt://127.0.0.1:9", ("neo4j", "unused")), registry)
    families = text_string_to_metric_families(generate_latest(registry).decode())
    samples = [sample for family in families for sample in family.samples]
    return {sample.name for sample in samples}, {
        sample.labels["state"] for sample in samples if "state" in sample.labels
    }


@pytest.mark.parametrize("query", queries())
def test_every_queried_metric_is_exported(query: str) -> None:
    names, states = exported()
    assert set(METRIC.findall(query)) <= names
    assert set(STATE.findall(query)) <= states


def test_every_exported_metric_is_on_the_dashboard() -> None:
    names, _ = exported()
    shown = {name for query in queries() for name in METRIC.findall(query)}
    parts_of_the_histogram = {name for name in names if name.startswith("neo4j_session_held_seconds")}
    assert names - parts_of_the_histogram <= shown
    assert shown & parts_of_the_histogram


def test_panels_do_not_overlap() -> None:
    cells = [
        (position["x"] + x, position["y"] + y)
        for panel in dashboard_panels()
        for position in [panel["gridPos"]]
        for x in range(position["w"])
        for y in range(position["h"])
    ]
    assert len(cells) == len(set(cells))


def test_panels_and_queries_are_told_apart() -> None:
    panels = dashboard_panels()
    assert len({panel["id"] for panel in panels}) == len(panels)
    for panel in panels:
        references = [target["refId"] for target in panel["targets"]]
        assert len(set(references)) == len(references)
