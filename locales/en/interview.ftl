# SPDX-License-Identifier: CC-BY-4.0
