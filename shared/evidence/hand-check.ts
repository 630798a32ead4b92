/**
 * data/VERIFY.md: how to check a bundle by hand, with sha256sum, openssl and a reader of PDF only. The numbers in the commands are
 * those of the bundle in which it lies; a test types them.
 */
export type HandCheck = {
  readonly origin: string;
  /** events in the log */
  readonly size: number;
  /** signature lines of the last checkpoint */
  readonly signatures: number;
  readonly practice: boolean;
};

export const handCheckText = ({
  origin,
  size,
  signatures,
  practice,
}: HandCheck): string => `# How to check this record by hand
${practice ? '\n練習 PRACTICE: this is not the record of an election.\n' : ''}
You need bash, sha256sum and openssl 3, as every Linux has them, and for step 5 pdfdetach or qpdf. Nothing here needs the program that made the record.
Type the commands in the folder that holds \`bagit.txt\`, unpacked into a new, empty one. They write a few small files into \`/tmp\`.

## 1. The files are those that the manifests list

    sha256sum --strict --check --quiet tagmanifest-sha256.txt manifest-sha256.txt && echo all as listed

It must print \`all as listed\`. Then compare the lists with what is there:

    find . ! -type d | cut -c 3- | sort | diff - <(cut -c 67- tagmanifest-sha256.txt manifest-sha256.txt | cat - <(echo tagmanifest-sha256.txt) | sort) && echo nothing else

It must print \`nothing else\`. This finds a file that was damaged, lost or put in by somebody who left the manifests as they were.
It does not find somebody who changed a file and wrote the manifests anew, for nobody signed them. The steps below find that in the
files that they name; in all others (\`log.eel.json\`, \`verify.html\`, \`keys.json\`) only \`pollkeeper verify\` does.

## 2. The station signed the last checkpoint

The last checkpoint says that the log of \`${origin}\` has ${size} events:

    tail -n ${4 + signatures} data/checkpoints.txt | head -n 3 | tee /tmp/checkpoint
    tail -n ${signatures} data/checkpoints.txt | head -n 1 | cut -d ' ' -f 3 | openssl base64 -d -A | tail -c 64 > /tmp/signature
    openssl pkeyutl -verify -pubin -inkey data/keys/station.pem -rawin -in /tmp/checkpoint -sigfile /tmp/signature

The last command must print \`Signature Verified Successfully\`. The first must print three lines: the origin, ${size}, and the
root of the tree. If somebody photographed or wrote down a checkpoint on the day, find it in \`data/checkpoints.txt\`: a
checkpoint of the same size with another root proves that the log was changed.

## 3. The events are those that were signed

    wc -l < data/events.ndjson

It must print ${size}. Now compute the root yourself, from every event (RFC 6962; about a minute for 10,000 events):

    while IFS= read -r event; do printf '\\0%s' "$event" | sha256sum | cut -c 1-64; done < data/events.ndjson > /tmp/level
    while [ "$(wc -l < /tmp/level)" -gt 1 ]; do
      while IFS= read -r left; do
        if IFS= read -r right; then printf "$(sed 's/../\\\\x&/g' <<< "01$left$right")" | sha256sum | cut -c 1-64; else echo "$left"; fi
      done < /tmp/level > /tmp/next; mv /tmp/next /tmp/level
    done
    printf "$(sed 's/../\\\\x&/g' /tmp/level)" | openssl base64

It must print the third line of the checkpoint.

## 4. Whose keys these are

The committee signed the election's file before the poll. Every other key stands in that file:

    openssl pkeyutl -verify -pubin -inkey data/keys/committee.pem -rawin -in data/election.json -sigfile data/election.sig

It must print \`Signature Verified Successfully\`. Then the fingerprint of the committee's own key:

    openssl pkey -pubin -in data/keys/committee.pem -outform DER | tail -c 32 | sha256sum | cut -c 1-32 | tr a-f A-F | sed 's/..../& /g'

It must print what the committee published before the poll. Anybody can make a committee's key, and sign with it: without
something to compare with, taken from elsewhere, all the rest proves nothing. At last the key of step 2:

    openssl pkey -pubin -in data/keys/station.pem -outform DER | tail -c 32 | openssl base64

It must print what \`data/election.json\` says under \`keys\`, \`stations\`; the same holds for \`person-….pem\` and the \`publicKey\` of
that person.

## 5. The record is the one that the log names

The last entry of a printed record names the SHA-256 of the paper:

    grep -o '"document":"record".*"sha256":"[0-9a-f]*' data/events.ndjson | tail -n 1 | tail -c 65 | sed 's|$|  data/record.pdf|' | sha256sum --check

It must print \`data/record.pdf: OK\`. If it says that there are no checksum lines, the log names no paper: then nothing vouches for
\`record.pdf\` and \`record.json\` but the events themselves. The paper carries its figures inside; take them out (pdfdetach is in
poppler-utils; \`qpdf --show-attachment=record.json data/record.pdf > /tmp/attached.json\` does the same) and compare:

    pdfdetach -save 1 -o /tmp/attached.json data/record.pdf && cmp /tmp/attached.json data/record.json && echo the same figures

It must print \`the same figures\`. \`logSize\` in them is smaller than ${size}: it is the size of the log when the paper was made,
and that it was made stands in the log only after that.

## 6. What it says

\`data/events.ndjson\` is everything that happened, one event a line, in plain text. Ballots counted, spoiled and unused can be
added up from the events with any tool, and compared with \`data/record.json\`.

\`data/log.eel.json\` says the same events in the form of NIST SP 1500-101, for tools that read that.

## 7. One voter

Who holds a student number and that voter's key (it is in the restricted annex) finds this voter's entries, and nobody else's:
\`printf %s NUMBER | openssl dgst -sha256 -mac HMAC -macopt hexkey:KEY\` prints the pseudonym to look for in \`data/events.ndjson\`.

## The page

\`data/verify.html\` makes all these checks, and the rules', in a browser, without a network. But a page that came with a record
cannot vouch for that record: open one that you had from the committee or elsewhere, or stay with the steps above.
`;
