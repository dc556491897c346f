#!/usr/bin/env bash
# Puts on the machine what bench/run.sh --only align needs and nothing else does: WordNet's data, of which the stories are
# made, and scikit-learn, which the aligner is measured against (Debian packages, as root).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
me=bench/setup.sh
. "$root/scripts/machine.sh"
install_missing /usr/share/wordnet/data.noun:wordnet-base /usr/lib/python3/dist-packages/sklearn:python3-sklearn
