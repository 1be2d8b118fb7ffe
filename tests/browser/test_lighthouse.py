"""Lighthouse 预算：首页、有图的一章、规则页、未使用的试用页，桌面和手机。"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from statistics import median

import pytest

from docs._postbuild.serve import SiteServer
from tests.browser.conftest import CHROMIUM
from tests.site.built import NODE, PROJECT

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BUDGETS = {"desktop": (100, 100, 100, 100), "mobile": (98, 100, 100, 100)}
RUNS = 3  # 性能分随机器的忙闲波动：第一次不够时再测两次，取中位数
PAGES = ("", "basics/lifecycle/", "rules/NEO101/", "check/playground/")


def report_of(address: str, device: str, folder: Path) -> dict[str, int]:
    """运行一次 Lighthouse，返回四项得分（0–100）。"""
    output = folder / "report.json"
    command = [
        str(NODE),
        str(PROJECT / "node_modules/lighthouse/cli/index.js"),
        address,
        "--quiet",
        "--output=json",
        f"--output-path={output}",
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
        *(["--preset=desktop"] if device == "desktop" else []),
    ]
    environment = {**os.environ, "CHROME_PATH": CHROMIUM or ""}
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert finished.returncode == 0, finished.stderr
    categories = json.loads(output.read_text("utf-8"))["categories"]
    return {name: round(categories[name]["score"] * 100) for name in CATEGORIES}


@pytest.mark.parametrize("device", BUDGETS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_its_lighthouse_budget(server: SiteServer, tmp_path: Path, path: str, device: str) -> None:
    address = server.address + path
    runs = [report_of(address, device, tmp_path)]
    while len(runs) < RUNS and runs[0]["performance"] < BUDGETS[device][0]:
        runs.append(report_of(address, device, tmp_path))
    scores = {name: int(median(run[name] for run in runs)) for name in CATEGORIES}
    print(f"{path or '首页'} {device}：{'/'.join(str(score) for score in scores.values())}")
    short = [
        f"{name} {scores[name]} < {budget}"
        for name, budget in zip(CATEGORIES, BUDGETS[device], strict=True)
        if scores[name] < budget
    ]
    assert not short
