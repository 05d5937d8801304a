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

package io.otspring.emulator.operation;

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.message.CommonMessages;

/**
 * Parts that the answers of several operations have.
 */
final class Answers {

	private Answers() {
	}

	/**
	 * Returns what an operation cost. Like the service it writes zeros.
	 */
	static CommonMessages.ConsumedCapacity consumed(CapacityUnits units) {
		return CommonMessages.ConsumedCapacity.newBuilder()
			.setCapacityUnit(CommonMessages.CapacityUnit.newBuilder().setRead(units.read()).setWrite(units.write()))
			.build();
	}

	static CommonMessages.Error error(OtsError error) {
		return CommonMessages.Error.newBuilder().setCode(error.code().code()).setMessage(error.message()).build();
	}

}
