"""把片段的结果和应有的结果摆在一起打印。"""


def expect(text: str, actual: object, wanted: object) -> None:
    """打印 ``✓ text: actual``，不相等时打印 ``✗ text: actual（应为 wanted）``。

    从不抛异常：错误写法丢了数据，也要能在输出里写出来。
    """
    if actual == wanted:
        print(f"✓ {text}: {actual}")
    else:
        print(f"✗ {text}: {actual}（应为 {wanted}）")
