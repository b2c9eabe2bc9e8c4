package uk.foiworkflow.request.event;

import org.jspecify.annotations.Nullable;

/**
 * Who asked (FOIA s.8(1)(b)): null where the fact was not recorded.
 *
 * @param name the requester's name
 * @param organisation on whose behalf they write
 * @param email an address for correspondence
 * @param address a postal address for correspondence
 * @param telephone a number to call
 */
public record Requester(@Nullable Confidential name, @Nullable Confidential organisation, @Nullable Confidential email,
        @Nullable Confidential address, @Nullable Confidential telephone) {}
