package org.convoke.meetings;

/** What a request repeated under the same key must equal: where it was sent, and what. */
record AddressedRequest(String address, Object body) {
}
