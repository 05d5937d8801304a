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

package io.otspring.client.transaction;

import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;

/**
 * The response of StartLocalTransaction.
 *
 * @param transactionId the id of the transaction, which its reads and writes carry
 * @param consumed what the request cost
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record StartLocalTransactionResponse(String transactionId, ConsumedCapacity consumed,
		ResponseMetadata metadata) {

}
