/**
 * The ask: may we ask this customer now, over which channel; if not, why, and when?
 *
 * <p>Entry points: {@link dev.touchpoint.timing.SurveyPolicy} says when customers are asked what, by the rules of
 * {@link dev.touchpoint.timing.TimingRules} and those of a host; {@link dev.touchpoint.timing.SurveyPolicies} decides, as a
 * pure function of what is known; {@link dev.touchpoint.timing.SurveyTiming} decides with a memory, over a
 * {@link dev.touchpoint.timing.ContactLedger}, and reserves what it grants. {@link dev.touchpoint.timing.RuleTypes} makes rules
 * of what somebody wrote in a file.
 *
 * <p>A rule is a set of permitted instants that depends on facts, never on the present: it answers which is the first at or
 * after a candidate. A policy's answer is the first instant that all its rules permit. So the order of rules means nothing,
 * every "not now" comes with a "then when", and with the same facts a decision at the instant that a
 * {@link dev.touchpoint.timing.Wait} names is an {@link dev.touchpoint.timing.Ask}, and one nanosecond earlier it is not.
 *
 * <p>Nothing here reads a clock, draws lots, sends or schedules anything: the present instant is an argument, and what a
 * decision says is the host's to do.
 */
@NullMarked
package dev.touchpoint.timing;

import org.jspecify.annotations.NullMarked;
