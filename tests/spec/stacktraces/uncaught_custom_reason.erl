%% An own reason of an uncaught error is printed as a term, over several lines when it is long.
-module(uncaught_custom_reason).
-export([main/0, id/1]).

main() ->
    case id({order, [{item, N, "name of the item"} || N <- lists:seq(1, 6)], #{total => 12345}}) of
        {order, Items, Info} ->
            X = error({cannot_handle, Items, Info}),
            io:format("~p~n", [X])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: {cannot_handle,[{item,1,"name of the item"},
% expect stderr:                                  {item,2,"name of the item"},
% expect stderr:                                  {item,3,"name of the item"},
% expect stderr:                                  {item,4,"name of the item"},
% expect stderr:                                  {item,5,"name of the item"},
% expect stderr:                                  {item,6,"name of the item"}],
% expect stderr:                                 #{total => 12345}}
% expect stderr:   in function  uncaught_custom_reason:main/0 (uncaught_custom_reason.erl, line 8)
% expect exit: 127
