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

package io.otspring.emulator.cli;

import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The options that say when the emulator refuses what it could do.
 */
final class BehaviourOptions {

	@Option(names = "--enforce-rates", description = "Apply the service's limits of requests per time.")
	private boolean rates;

	@Option(names = "--fault", paramLabel = "RULE", converter = FaultConverter.class,
			description = "Let calls go wrong, for example GetRow,call=3,answer=OTSServerBusy. May be repeated.")
	private List<FaultRule> faults = new ArrayList<>();

	void apply(OtsEmulator.Builder builder) {
		builder.rateLimits(this.rates);
		this.faults.forEach(builder::fault);
	}

	/**
	 * Reads rules.
	 */
	static final class FaultConverter implements ITypeConverter<FaultRule> {

		@Override
		public FaultRule convert(String text) {
			try {
				return FaultRule.parse(text);
			}
			catch (IllegalArgumentException ex) {
				throw new TypeConversionException(String.valueOf(ex.getMessage()));
			}
		}

	}

}
