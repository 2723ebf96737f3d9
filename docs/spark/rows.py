"""Makes rows of answers files on many machines, with Spark.

    spark-submit rows.py PATHS OUTPUT [--program ospo-assess] [--partitions 200]

PATHS is a list of answers files, one a line, that every executor can read under the same path; OUTPUT is the folder of
Parquet that is made. Each executor runs the program on its part of the list, so that no rule is written twice, and what
Spark writes is what one machine would have written. A file that cannot be used is a row with an `error`.

    ospo-assess portfolio 'OUTPUT/*.parquet'
"""

import argparse
import os
import shlex

from pyspark.sql import SparkSession

# Given, since finding it out would run the program twice.
SCHEMA = (
    "unit string, name string, parent string, kind string, date date, checklist string, practice string, point string, "
    "statement string, theme string, stage int, critical boolean, state string, revision int, error string"
)


def main():
    """Runs the job."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", help="a file of paths, one a line")
    parser.add_argument("output", help="the folder to make")
    parser.add_argument("--program", default="ospo-assess", help="where each executor finds the program")
    parser.add_argument("--partitions", type=int, default=200, help="in how many parts the list is read")
    parser.add_argument("--catalog", help="a folder of checklists of one's own, which every executor can read")
    args = parser.parse_args()

    spark = SparkSession.builder.appName("ospo-assess rows").getOrCreate()
    command = [args.program, "portfolio", "--rows", "--format", "jsonl", "--paths-from", "-", "--threads", "1"]
    if args.catalog:
        command += ["--catalog", args.catalog]
    paths = spark.sparkContext.textFile(args.paths, args.partitions)
    # Without checkCode a program that fails is an empty result, and nobody hears of it. Without an environment the
    # program would be looked for in /bin and /usr/bin only.
    rows = paths.pipe(shlex.join(command), env={"PATH": os.environ["PATH"]}, checkCode=True)
    table = spark.read.schema(SCHEMA).option("mode", "FAILFAST").json(rows)
    table.write.option("compression", "snappy").parquet(args.output)
    spark.stop()


if __name__ == "__main__":
    main()
