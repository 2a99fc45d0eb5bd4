#!/usr/bin/env bash
# Makes an authority and two certificates for trials, valid for 30 days, beside this script. Not for production.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
mkdir -p certificates
cd certificates

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj '/CN=HIE trial authority' \
    -keyout authority.key -out authority.pem 2>/dev/null

# issue FILE NAMES : a certificate for these subject alternative names
issue() {
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$1" \
        -keyout "$1.key" -out "$1.csr" 2>/dev/null
    openssl x509 -req -in "$1.csr" -CA authority.pem -CAkey authority.key -CAcreateserial -days 30 \
        -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$2") -out "$1.pem" 2>/dev/null
    rm "$1.csr"
}
issue engine 'DNS:localhost,IP:127.0.0.1'
issue partner 'DNS:partner.example.org'
echo "wrote $(pwd)"
