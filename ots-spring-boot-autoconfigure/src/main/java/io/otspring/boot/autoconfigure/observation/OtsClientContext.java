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

package io.otspring.boot.autoconfigure.observation;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.RequestReplySenderContext;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.OtsCall;

/**
 * Context of the observation of a call: the call, and its result if it succeeded.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class OtsClientContext extends RequestReplySenderContext<OtsCall, CallResult> {

	private final String client;

	/**
	 * Creates a context.
	 * @param client the name of the client
	 * @param call the call
	 */
	public OtsClientContext(String client, OtsCall call) {
		// The service passes on no trace headers, so none are sent
		super((carrier, key, value) -> {
		}, Kind.CLIENT);
		this.client = client;
		setCarrier(call);
		setRemoteServiceName("tablestore");
	}

	/**
	 * Returns the name of the client, which is the name of its bean.
	 */
	public String getClient() {
		return this.client;
	}

	/**
	 * Returns the call.
	 */
	public OtsCall getCall() {
		OtsCall call = getCarrier();
		if (call == null) {
			throw new IllegalStateException("The call was taken out of its context");
		}
		return call;
	}

}
