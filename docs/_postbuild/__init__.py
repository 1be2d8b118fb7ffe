"""建站之后的步骤，由 python -m docs._postbuild 依次运行。"""
