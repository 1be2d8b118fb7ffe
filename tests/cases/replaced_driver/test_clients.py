"""驱动换成了替身：没有会话要关。"""

from unittest.mock import Mock, patch

from .clients import GraphClient


def test_the_session_is_of_the_database():
    with patch("clients.create_driver") as create_driver:
        create_driver.return_value = driver = Mock()
        with GraphClient() as client:
            client.get_session(database="people")
            driver.session.assert_called_once_with(database="people")
