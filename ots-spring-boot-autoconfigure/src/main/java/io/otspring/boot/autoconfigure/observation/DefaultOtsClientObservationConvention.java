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

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.otspring.boot.autoconfigure.observation.OtsClientObservation.HighCardinalityKeyNames;
import io.otspring.boot.autoconfigure.observation.OtsClientObservation.LowCardinalityKeyNames;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.OtsCall;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.error.OtsServiceException;
import org.jspecify.annotations.Nullable;

/**
 * The default {@link OtsClientObservationConvention}. Each key value has a method of its
 * own, to be overridden.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class DefaultOtsClientObservationConvention implements OtsClientObservationConvention {

	private static final String NAME = "ots.client.operation";

	private static final String NONE = "none";

	private static final int SERVER_ERROR = 500;

	private static final int MIN_BATCH = 2;

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public String getContextualName(OtsClientContext context) {
		OtsCall call = context.getCall();
		return (call.tables().size() == 1) ? call.operation() + " " + call.tables().get(0) : call.operation();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(OtsClientContext context) {
		return KeyValues.of(client(context), system(context), operation(context), namespace(context),
				collection(context), statusCode(context), errorType(context), serverAddress(context),
				serverPort(context), outcome(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(OtsClientContext context) {
		KeyValues keyValues = KeyValues.of(requestId(context), attempts(context));
		return (context.getCall().rows() >= MIN_BATCH) ? keyValues.and(batchSize(context)) : keyValues;
	}

	protected KeyValue client(OtsClientContext context) {
		return LowCardinalityKeyNames.CLIENT.withValue(context.getClient());
	}

	protected KeyValue system(OtsClientContext context) {
		return LowCardinalityKeyNames.SYSTEM.withValue("alibabacloud.tablestore");
	}

	protected KeyValue operation(OtsClientContext context) {
		return LowCardinalityKeyNames.OPERATION.withValue(context.getCall().operation());
	}

	protected KeyValue namespace(OtsClientContext context) {
		return LowCardinalityKeyNames.NAMESPACE.withValue(context.getCall().instance());
	}

	protected KeyValue collection(OtsClientContext context) {
		OtsCall call = context.getCall();
		return LowCardinalityKeyNames.COLLECTION.withValue((call.tables().size() == 1) ? call.tables().get(0) : NONE);
	}

	protected KeyValue statusCode(OtsClientContext context) {
		return LowCardinalityKeyNames.STATUS_CODE
			.withValue((context.getError() instanceof OtsServiceException refusal) ? refusal.errorCode() : NONE);
	}

	protected KeyValue errorType(OtsClientContext context) {
		return LowCardinalityKeyNames.ERROR_TYPE.withValue(errorType(context.getError()));
	}

	protected KeyValue serverAddress(OtsClientContext context) {
		return LowCardinalityKeyNames.SERVER_ADDRESS.withValue(context.getCall().host());
	}

	protected KeyValue serverPort(OtsClientContext context) {
		return LowCardinalityKeyNames.SERVER_PORT.withValue(Integer.toString(context.getCall().port()));
	}

	protected KeyValue outcome(OtsClientContext context) {
		return LowCardinalityKeyNames.OUTCOME.withValue(outcome(context.getError()));
	}

	protected KeyValue requestId(OtsClientContext context) {
		String requestId = NONE;
		CallResult result = context.getResponse();
		if (result != null) {
			requestId = result.metadata().requestId();
		}
		else if (context.getError() instanceof OtsException failure) {
			requestId = failure.requestId().orElse(NONE);
		}
		return HighCardinalityKeyNames.REQUEST_ID.withValue(requestId);
	}

	protected KeyValue attempts(OtsClientContext context) {
		int attempts = 0;
		CallResult result = context.getResponse();
		if (result != null) {
			attempts = result.metadata().attempts();
		}
		else if (context.getError() instanceof OtsException failure) {
			attempts = failure.attempts();
		}
		return HighCardinalityKeyNames.ATTEMPTS.withValue(Integer.toString(attempts));
	}

	protected KeyValue batchSize(OtsClientContext context) {
		return HighCardinalityKeyNames.BATCH_SIZE.withValue(Integer.toString(context.getCall().rows()));
	}

	/**
	 * Returns the value of {@code error.type}.
	 * @param error how a call or an attempt failed, or {@code null} if it did not
	 * @return the service's error code, else the simple name of the exception's class,
	 * {@code none} if there is none
	 */
	public static String errorType(@Nullable Throwable error) {
		if (error == null) {
			return NONE;
		}
		return (error instanceof OtsServiceException refusal) ? refusal.errorCode() : error.getClass().getSimpleName();
	}

	private static String outcome(@Nullable Throwable error) {
		if (error == null) {
			return "SUCCESS";
		}
		if (error instanceof OtsServiceException refusal) {
			return (refusal.httpStatus() >= SERVER_ERROR) ? "SERVER_ERROR" : "CLIENT_ERROR";
		}
		boolean notSent = error instanceof OtsRequestException || error instanceof OtsCredentialsException;
		return notSent ? "CLIENT_ERROR" : "IO_ERROR";
	}

}
