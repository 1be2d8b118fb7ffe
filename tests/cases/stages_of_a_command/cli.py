import argparse

from .stages import check, load, validate


def main():
    argparse.ArgumentParser().parse_args()
    check()
    load()
    print(validate())
