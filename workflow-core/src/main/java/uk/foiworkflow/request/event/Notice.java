package uk.foiworkflow.request.event;

import org.jspecify.annotations.Nullable;

/**
 * What a refusal notice held (FOIA s.17, EIR reg 14); null where it was not recorded, which is never taken as "no".
 *
 * @param complaintsProcedure whether it gave the complaints procedure, or said that there is none (s.17(7)(a))
 * @param commissionerRight whether it gave the right to go to the Commissioner (s.17(7)(b))
 * @param publicInterestReasons whether it said why the public interest favours withholding (s.17(3))
 * @param why whether it said why the exemption applies (s.17(1)(c))
 */
public record Notice(@Nullable Boolean complaintsProcedure, @Nullable Boolean commissionerRight,
        @Nullable Boolean publicInterestReasons, @Nullable Boolean why) {}
