package org.convoke.web;

import java.time.Instant;

/**
 * The moment a request reached the server, before its body was read: the moment that
 * decides whether it came before a deadline. Controllers take it as an argument.
 */
public record Arrival(Instant at) {
}
