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

package io.otspring.client.internal.pipeline;

import java.util.function.Supplier;

import io.otspring.client.call.CallOptions;

/**
 * What calls want unless they say otherwise: what the client was built with, and before
 * that what is asked for anew for each call.
 */
public final class CallDefaults {

	private final CallOptions settings;

	private final Supplier<CallOptions> changing;

	/**
	 * Creates defaults.
	 * @param settings what the client was built with, in which time-outs and retry policy
	 * are set
	 * @param changing what goes first, asked once for each call
	 */
	public CallDefaults(CallOptions settings, Supplier<CallOptions> changing) {
		this.settings = settings;
		this.changing = changing;
	}

	/**
	 * Returns the defaults of this moment. A supplier that fails leaves the settings.
	 */
	CallOptions now(CallLog log) {
		try {
			return this.settings.overriddenBy(this.changing.get());
		}
		catch (RuntimeException ex) {
			log.thrownByListener("supplier of call defaults", ex);
			return this.settings;
		}
	}

}
