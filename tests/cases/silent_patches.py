"""patch() 换上的替身，它的会话不是真的。"""

from unittest import mock
from unittest.mock import patch


def test_fails_closed(server):
    with patch("server.graph") as graph, patch.object(server, "other") as other, mock.patch("server.third") as third:
        graph.driver.session().run.side_effect = ConnectionError("down")
        other.driver.session().run.side_effect = ConnectionError("down")
        third.driver.session().run.side_effect = ConnectionError("down")
        assert server.ask() is None
