"""支持包只依赖 neo4j。"""

import subprocess
import sys

import pytest

from tests.pages.paths import SNIPPETS


@pytest.mark.parametrize("package", ["prometheus_client", "opentelemetry"])
def test_importing_graph_does_not_import_the_exporters(package: str) -> None:
    script = f"import sys; sys.path.insert(0, {str(SNIPPETS)!r}); import graph; print({package!r} in sys.modules)"
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert output == "False\n"
