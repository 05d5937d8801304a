/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator.fault;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FaultRuleTests {

	@ParameterizedTest
	@ValueSource(strings = { "GetRow,answer=OTSServerBusy", "PutRow,table=orders,call=3,answer=OTSServerBusy",
			"any,every=2,cut-before", "any,instance=local,first=4,cut-after",
			"UpdateRow,probability=0.25,seed=42,limit=3,delay=250ms", "GetRange,delay-answer=2s", "any,wrong-md5",
			"any,wrong-signature", "any,wrong-clock=-20m", "any,wrong-clock=25h", "BatchGetRow,answer-after=OTSTimeout",
			"PutRow,answer=OTSParameterInvalid,message=Not, today,message=again" })
	void textOfARuleIsReadAgain(String text) {
		assertThat(FaultRule.parse(text)).hasToString(text).isEqualTo(FaultRule.parse(text)).hasSameHashCodeAs(text);
	}

	@Test
	void whatIsReadIsWhatIsWritten() {
		assertThat(FaultRule.on("PutRow").table("orders").call(3).answer("OTSServerBusy"))
			.isEqualTo(FaultRule.parse("PutRow,answer=OTSServerBusy, call=3 ,table=orders"))
			.isNotEqualTo(FaultRule.parse("PutRow,answer=OTSServerBusy"));
		assertThat(FaultRule.onAny().instance("i").every(2).probability(0.5).limit(9).delay(Duration.ofMinutes(3)))
			.hasToString("any,instance=i,every=2,probability=0.5,seed=1,limit=9,delay=3m");
		assertThat(FaultRule.on("GetRow").first(1).answerAfter("OTSTimeout", "Late."))
			.hasToString("GetRow,first=1,answer-after=OTSTimeout,message=Late.");
		assertThat(FaultRule.onAny().wrongClock(Duration.ofHours(-1))).hasToString("any,wrong-clock=-1h");
	}

	@Test
	void theLastOfCallEveryAndFirstCounts() {
		assertThat(FaultRule.onAny().call(2).every(3).first(4).cutAfter()).hasToString("any,first=4,cut-after");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			""                                   | begins with the name of an operation, or 'any'
			answer=OTSServerBusy                 | begins with the name of an operation, or 'any'
			GetRow                               | does not say what happens
			GetRow,call=1                        | does not say what happens
			GetRow,call                          | 'call' has no value
			GetRow,call=                         | 'call' has no value
			GetRow,call=x,cut-after              | not a number
			GetRow,call=0,cut-after              | Number of calls 0 is not positive
			GetRow,call=1,every=2,cut-after      | says 'every' twice, or two of call, every and first
			GetRow,table=a,table=b,cut-after     | says 'table' twice, or two of call, every and first
			GetRow,limit=0,cut-after             | Limit 0 is not positive
			GetRow,probability=1.5,cut-after     | Probability 1.5 is not more than 0 and at most 1
			GetRow,probability=NaN,cut-after     | Probability NaN is not more than 0 and at most 1
			GetRow,seed=1,cut-after              | has a seed without probability
			GetRow,cut-after=1                   | 'cut-after' has no value
			GetRow,cut-after,wrong-md5           | says both 'cut-after' and 'wrong-md5'
			GetRow,answer=Busy                   | Error code 'Busy' is not one of the service
			GetRow,cut-after,message=x           | has a message without an answer
			GetRow,delay=soon                    | 'soon' is not a time such as 250ms, 2s, 5m or 1h
			GetRow,delay=0ms                     | Delay PT0S is not in the range of 1 ms to 1 h
			GetRow,delay=2h                      | Delay PT2H is not in the range of 1 ms to 1 h
			GetRow,wrong-clock=0s                | Clock offset PT0S is zero or more than 365 days
			GetRow,nope=1                        | has the unknown part 'nope'
			""")
	void textThatIsNoRuleIsRefused(String text, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> FaultRule.parse(text))
			.withMessageContaining("Fault rule '" + text + "': ")
			.withMessageEndingWith(reason);
	}

}
