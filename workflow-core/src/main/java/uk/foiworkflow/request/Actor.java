package uk.foiworkflow.request;

/**
 * Who acts, and in which role.
 *
 * @param id the user, as the organisation's directory names them
 */
public record Actor(String id, Role role) {}
