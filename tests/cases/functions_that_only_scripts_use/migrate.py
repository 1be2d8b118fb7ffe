from reindex import count_missing, reindex_all, reindex_missing


def main():
    if count_missing():
        reindex_missing()
    else:
        reindex_all()


if __name__ == "__main__":
    main()
