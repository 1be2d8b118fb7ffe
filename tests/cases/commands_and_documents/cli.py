"""一个程序的几条命令，一次只运行一条；命令里的循环，每个文件都调用一次。"""

import argparse

from .commands import Count, Forget
from .loader import index, load_document, load_once

COMMANDS = [Count(), Forget()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    parser.add_argument("paths", nargs="*")
    args = parser.parse_args()
    for command in COMMANDS:
        if command.name == args.name:
            command.execute(args)
            return
    load_once("schema.json")
    for index_of, path in enumerate(args.paths):
        load_document(path)
        print(index_of, path)
    index(args.paths)


if __name__ == "__main__":
    main()
