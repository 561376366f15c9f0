package org.convoke.web;

import java.util.List;

/**
 * One page of a list over REST.
 *
 * @param next the address of the next page, null on the last one
 */
public record Page<T>(List<T> items, String next) {
}
