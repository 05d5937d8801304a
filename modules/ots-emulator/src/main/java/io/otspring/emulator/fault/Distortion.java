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

/**
 * What is wrong about the headers of an answer.
 *
 * @param wrongMd5 whether the MD5 is not that of the body
 * @param wrongSignature whether the signature is not that of the access key
 * @param clockOffset how far the date is ahead
 * @since 0.1.0
 */
public record Distortion(boolean wrongMd5, boolean wrongSignature, Duration clockOffset) {

	/** Nothing. */
	public static final Distortion NONE = new Distortion(false, false, Duration.ZERO);

	Distortion and(Distortion other) {
		return new Distortion(this.wrongMd5 || other.wrongMd5, this.wrongSignature || other.wrongSignature,
				this.clockOffset.plus(other.clockOffset));
	}

}
