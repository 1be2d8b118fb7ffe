"""打开资源警告不影响其他警告。每个测试在新的解释器里运行：警告和日志是进程的全局状态。"""

import subprocess
import sys

from tests.pages.paths import SNIPPETS

PRELUDE = f"import logging, sys, warnings; sys.path.insert(0, {str(SNIPPETS)!r}); "
PRELUDE += "from graph import setup_resource_monitoring; "
WARN = "; ".join(
    f"warnings.warn('{category} shown', {category})"
    for category in ("ResourceWarning", "UserWarning", "RuntimeWarning", "DeprecationWarning")
)


def stderr_of(script: str, *options: str) -> str:
    command = [sys.executable, *options, "-c", PRELUDE + script]
    return subprocess.run(command, capture_output=True, text=True, check=True).stderr


def test_resource_warnings_go_to_the_log() -> None:
    shown = stderr_of(f"logging.basicConfig(format='LOG %(name)s %(message)s'); setup_resource_monitoring(); {WARN}")
    assert "LOG py.warnings <string>:1: ResourceWarning: ResourceWarning shown" in shown


def test_no_other_category_is_swallowed() -> None:
    shown = stderr_of(f"logging.basicConfig(); setup_resource_monitoring(); {WARN}")
    for category in ("UserWarning", "RuntimeWarning", "DeprecationWarning"):
        assert f"{category} shown" in shown


def test_the_filters_of_other_categories_stay_as_they_were() -> None:
    shown = stderr_of(f"logging.basicConfig(); setup_resource_monitoring(); {WARN}", "-W", "ignore::UserWarning")
    assert "UserWarning shown" not in shown
    assert "ResourceWarning shown" in shown


def test_nothing_is_lost_when_logging_is_not_configured() -> None:
    shown = stderr_of(f"setup_resource_monitoring(); {WARN}")
    for category in ("ResourceWarning", "UserWarning", "RuntimeWarning", "DeprecationWarning"):
        assert f"{category} shown" in shown
